using DtiPipeline.Benchmarks;

return await Commands.RunAsync(args, Console.Out);
