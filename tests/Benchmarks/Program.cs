using System.Globalization;
using DtiPipeline.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- [ROWS]
var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
await WriterDuringLoad.RunAsync(rows, Console.Out);
