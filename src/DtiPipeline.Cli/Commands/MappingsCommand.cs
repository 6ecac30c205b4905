using System.Collections.Immutable;
using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Pipeline.Mapping.Cases;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti mappings sql</c>, <c>dti mappings test</c> and what a steward does about words.</summary>
public static class MappingsCommand
{
    private static readonly Option<string?> Connector = Options.Name("--connector", "only this connector");

    public static Command Build()
    {
        var sql = new Command("sql", "the SQL that each mapping is compiled to");
        sql.Options.Add(Connector);
        return new Command("mappings", "stream to data elements")
        {
            sql.Does(SqlAsync),
            new Command("test", "run the cases that ship with the mappings").Does(TestAsync),
            UnmappedCommand.Build(),
            AcceptCommand.Build(),
            PreviewCommand.Build(),
        };
    }

    private static async Task<int> SqlAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context).Set;
        var elements = definitions.Elements.ToImmutableDictionary(element => element.Code);
        var compiled =
            (from mapping in definitions.Mappings
             where context.Get(Connector) is not { } only || only == mapping.Connector
             from stream in mapping.Streams
             let definition = definitions.Connector(mapping.Connector).Streams.Single(defined => defined.Id == stream.Stream)
             let table = StagingLayout.Of(definition).TableName(mapping.Connector, definition.Id)
             select (mapping.Connector, stream.Stream, Table: table, Compiled: stream.Named is null ? MappingCompiler.Compile(stream, definition, table, elements).Counts : MappingCompiler.CompileNamed(stream, definition, table))).ToList();
        if (context.Json)
            JsonOutput.Print(context.Out, compiled.Select(one => new
            {
                connector = one.Connector, stream = one.Stream, table = one.Table, parameters = one.Compiled.Parameters, sql = one.Compiled.Sql,
            }));
        else
            foreach (var one in compiled)
                await context.Out.WriteLineAsync(one.Compiled.Sql.AsMemory(), cancellation);
        return ExitCode.Done;
    }

    private static async Task<int> TestAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var file = Path.Combine(Path.GetTempPath(), $"dti-cases-{Guid.NewGuid():N}.db");
        try
        {
            var database = await NightSetup.OpenAsync($"sqlite:{file}", cancellation);
            var results = await new CaseRunner(definitions.Set, database).RunAsync(cancellation);
            database.Release();
            return await ReportAsync(context, results);
        }
        finally
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"])
                File.Delete(file + suffix);
        }
    }

    private static async Task<int> ReportAsync(CommandContext context, ImmutableArray<CaseResult> results)
    {
        var failed = results.Count(result => !result.Holds);
        if (context.Json)
            JsonOutput.Print(context.Out, new
            {
                passed = results.Length - failed,
                failed,
                cases = results.Select(result => new { connector = result.Connector, name = result.Case.Name, holds = result.Holds, differences = result.Differences }),
            });
        else
        {
            foreach (var result in results.Where(result => !result.Holds))
            {
                await context.Out.WriteLineAsync($"{result.Connector}: {result.Case.Name}");
                foreach (var difference in result.Differences)
                    await context.Out.WriteLineAsync($"  --> {difference.At}: {difference.Unit} {difference.Element}: expected {difference.Expected}, got {difference.Actual}");
            }
            await context.Out.WriteLineAsync($"{results.Length - failed} cases passed, {failed} failed");
        }
        return failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
