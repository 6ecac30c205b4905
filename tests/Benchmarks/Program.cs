using System.Globalization;
using DtiPipeline.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- [ROWS]                  a person's act while a run loads (SQLite)
// dotnet run -c Release --project tests/Benchmarks -- backup ROWS [FROM TO]   backup and restore; FROM and TO are empty PostgreSQL databases, otherwise SQLite
if (args is ["backup", var many, .. var targets])
    await BackupOfManyRows.RunAsync(int.Parse(many, CultureInfo.InvariantCulture), targets is [var from, var to] ? (from, to) : null, Console.Out);
else
    await WriterDuringLoad.RunAsync(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
