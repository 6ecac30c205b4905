using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Explaining;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti rejects list</c>: rows that were refused and are still open, each with its place, cause and raw text; of one run or with <c>--all</c> also the others.</summary>
public static class RejectsCommand
{
    private static readonly Option<string?> Connector = Options.Name("--connector", "only of this connector");
    private static readonly Option<long?> Run = new("--run") { Description = "only of this run", HelpName = "ID" };
    private static readonly Option<bool> Group = new("--group") { Description = "by cause, with the words that wait: how many, where, one of them, what to do" };
    private static readonly Option<bool> All = new("--all") { Description = "also rows that a later delivery read again or made good" };

    public static Command Build()
    {
        var list = new Command("list", "rows that were refused");
        foreach (var option in (Option[])[Connector, Run, Group, All])
            list.Options.Add(option);
        return new Command("rejects", "rows that were refused, and why") { list.Does(ListAsync), RejectsReplayCommand.Build() };
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var filter = new RejectFilter
        {
            Connector = context.Get(Connector), Run = context.Get(Run), OnlyOpen = !context.Get(All) && context.Get(Run) is null,
        };
        await new RowViews(database).NoteRefusedAsync(Environment.UserName, filter.Connector ?? "*", cancellation);
        return context.Get(Group) ? await GroupAsync(context, database, filter, cancellation) : await RowsAsync(context, database, filter, cancellation);
    }

    private static async Task<int> RowsAsync(CommandContext context, Database database, RejectFilter filter, CancellationToken cancellation)
    {
        var rejects = await new RejectStore(database).ListAsync(filter, cancellation);
        var printer = new FindingPrinter(context, []);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, rejects.Select(reject => new
            {
                connector = reject.Connector, stream = reject.Stream, run = reject.Run, payload = reject.Payload, file = reject.File,
                sheet = reject.Row.Position.Sheet, row = reject.Row.Position.Row, column = reject.Row.Finding.Place?.Column, path = reject.Row.Position.Path,
                code = reject.Row.Finding.Code, message = printer.ToJson(reject.Row.Finding).Message, help = printer.ToJson(reject.Row.Finding).Help, raw = reject.Row.Raw,
            }));
            return ExitCode.Done;
        }
        foreach (var reject in rejects)
        {
            await context.Out.WriteAsync(printer.Text(reject.Row.Finding));
            await context.Out.WriteLineAsync($"   = {reject.Row.Raw}{Environment.NewLine}");
        }
        if (rejects.Count == 0)
            await context.Out.WriteLineAsync(context.Language.Say("Không có dòng nào bị loại.", "No rows were refused."));
        return ExitCode.Done;
    }

    /// <summary>Words that wait belong on the same list: their rows were accepted, and count for nobody all the same.</summary>
    private static async Task<IReadOnlyList<SurveyedWord>> OpenWordsAsync(Database database, DefinitionSet definitions, string? connector, CancellationToken cancellation) =>
    [
        .. (await new WordSurvey(database, definitions).ReadAsync(definitions.Assessments, cancellation))
            .SelectMany(stream => stream.Words).Where(word => word.Question is not null && (connector is null || word.Connector == connector)),
    ];

    private static async Task<int> GroupAsync(CommandContext context, Database database, RejectFilter filter, CancellationToken cancellation)
    {
        var store = new RejectStore(database);
        var groups = await store.GroupAsync(filter, cancellation);
        var examples = new Dictionary<long, RejectRecord>();
        foreach (var id in groups.Select(group => group.FirstId))
            examples[id] = (await store.ListAsync(filter with { After = id - 1, Limit = 1 }, cancellation))[0];
        var definitions = context.DefinitionsIfAny is { Count: > 0 } files ? DefinitionLoader.Load(files).Set : null;
        var points = definitions is null ? null : new PointsAtStake(definitions, await new DataValueStore(database).BlockedAsync(cancellation));
        var words = filter.OnlyOpen && definitions is not null ? await OpenWordsAsync(database, definitions, filter.Connector, cancellation) : [];
        await new RejectGroups(context, points).PrintAsync(groups, examples, words);
        if (groups.Count == 0 && words.Count == 0 && !context.Json)
            await context.Out.WriteLineAsync(context.Language.Say("Không có dòng nào bị loại.", "No rows were refused."));
        return ExitCode.Done;
    }
}
