using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Scheduling;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti schedule</c>: what is due when, what would run now, a past period again, a source left alone, and what became of it all.</summary>
public static class ScheduleCommand
{
    private static readonly Option<DateTimeOffset?> At = new("--at")
    {
        Description = "as if it were this moment in Vietnam, yyyy-MM-ddTHH:mm", HelpName = "MOMENT", CustomParser = ReadMoment,
    };

    private static readonly Option<DateOnly?> From = Options.Date("--from", "first day of the period");
    private static readonly Option<DateOnly?> To = Options.Date("--to", "last day of the period");
    private static readonly Option<string[]> Connector = Options.Names("--connector", "only this source; may be given several times");
    private static readonly Option<string[]> Round = Options.Names("--round", "score this round (ASSESSMENT/ROUND) instead of those that lie in the period; may be given several times");
    private static readonly Argument<string> Source = new("CONNECTOR") { Description = "the source" };
    private static readonly Option<DateOnly?> Until = Options.Date("--until", "the last day of the pause, yyyy-MM-dd");
    private static readonly Option<string?> Reason = new("--reason") { Description = "why, for whoever is on duty next", HelpName = "TEXT" };
    private static readonly Option<int> Limit = new("--limit") { Description = "so many lines, the newest first", DefaultValueFactory = _ => 50 };

    public static Command Build()
    {
        var show = new Command("show", "who works, when each source is asked next, what the rounds do");
        show.Options.Add(At);
        var preview = new Command("preview", "what a worker would do now, catching up included; changes nothing");
        preview.Options.Add(At);
        var backfill = new Command("backfill", "ask the sources again for a past period; the worker does it, nights go before");
        foreach (var option in (Option[])[From, To, Connector, Round])
            backfill.Options.Add(option);
        var pause = new Command("pause", "keep the schedule away from a source for some days; runs by hand still ask it") { Source };
        pause.Options.Add(Until);
        pause.Options.Add(Reason);
        var resume = new Command("resume", "let the schedule ask a paused source again") { Source };
        var log = new Command("log", "everything that came due, and what became of it");
        log.Options.Add(Limit);
        return new Command("schedule", "when sources are asked and rounds open and close")
        {
            show.Does(ShowAsync), preview.Does(PreviewAsync), backfill.Does(BackfillAsync), pause.Does(PauseAsync), resume.Does(ResumeAsync), log.Does(LogAsync),
        };
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var store = new ScheduleStore(database);
        var files = context.Workspace.ReadDefinitions();
        var loaded = DefinitionLoader.Load(files);
        var view = new ScheduleView
        {
            Now = Now(context),
            Holder = await new LeaseStore(database).CurrentAsync(LeaseStore.Runs, cancellation),
            LookedAt = await store.ClockAsync(cancellation),
            Change = await new ChangeStore(database).LastAsync(cancellation),
            Latest = await store.LatestAsync(cancellation),
            Pauses = await new PauseStore(database).CurrentAsync(VietnamTime.DayOf(Now(context)), cancellation),
            Definitions = loaded.Set,
            Settings = await SettingsAsync(database, cancellation),
        };
        ScheduleReport.Show(context, view);
        if (loaded.Set is not null)
            return ExitCode.Done;
        await new FindingPrinter(context, files).PrintAsync(loaded.Findings);
        return ExitCode.InvalidDefinitions;
    }

    private static async Task<int> PreviewAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var reader = new ScheduleReader(database, Definitions.Of(context).Set, await SettingsAsync(database, cancellation));
        ScheduleReport.Preview(context, Now(context), await reader.PlanAsync(Now(context), cancellation));
        return ExitCode.Done;
    }

    private static async Task<int> BackfillAsync(CommandContext context, CancellationToken cancellation)
    {
        var period = (context.Get(From), context.Get(To)) switch
        {
            ({ } from, { } to) when from <= to => new Window(from, to),
            _ => throw new UsageFault("give both --from and --to, the first day not after the last"),
        };
        var definitions = Definitions.Of(context).Set;
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var timetable = new Timetable(definitions, await SettingsAsync(database, cancellation));
        var (connectors, rounds) = (context.Get(Connector) ?? [], context.Get(Round) ?? []);
        Require("connector", connectors, timetable.Connectors.Where(connector => connector.Streams.Any(BackfillPlanner.HasDays)).Select(connector => connector.Id));
        Require("round", rounds, timetable.Assessments.SelectMany(assessment => assessment.Rounds, (assessment, round) => RoundTimes.SubjectOf(assessment.Id, round.Id)));
        var now = TimeProvider.System.GetUtcNow();
        var pieces = BackfillPlanner.Pieces(definitions, await SettingsAsync(database, cancellation), period, VietnamTime.DayOf(now), now, connectors, rounds);
        if (pieces.IsEmpty)
            throw new UsageFault("nothing to do: no source answers for days, and no round lies wholly in the period; name one with --round");
        var number = await new ScheduleStore(database).AddBackfillAsync(pieces, Environment.UserName, cancellation);
        ScheduleReport.Backfill(context, number, pieces);
        return ExitCode.Done;
    }

    private static async Task<int> PauseAsync(CommandContext context, CancellationToken cancellation)
    {
        var (id, until, reason) = (context.Get(Source)!, context.Get(Until), context.Get(Reason)?.Trim());
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        await RequireAsync(context, database, id, cancellation);
        if (PauseRules.Check(until, reason, VietnamTime.Today(TimeProvider.System)) is { } wrong)
            throw new UsageFault(new FindingText(context.Language).Render(wrong));
        await new PauseStore(database).PauseAsync(id, until!.Value, reason!, Environment.UserName, cancellation);
        await context.Out.WriteLineAsync(context.Language.Say(
            $"Lịch không hỏi {id} đến hết ngày {LocalText.Date(until.Value, context.Language)}", $"The schedule does not ask {id} to the end of {LocalText.Date(until.Value, context.Language)}"));
        return ExitCode.Done;
    }

    private static async Task<int> ResumeAsync(CommandContext context, CancellationToken cancellation)
    {
        var id = context.Get(Source)!;
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        await RequireAsync(context, database, id, cancellation);
        var store = new PauseStore(database);
        if (!(await store.CurrentAsync(VietnamTime.Today(TimeProvider.System), cancellation)).ContainsKey(id))
            throw new UsageFault($"{id} is not paused");
        await store.ResumeAsync(id, Environment.UserName, cancellation);
        await context.Out.WriteLineAsync(context.Language.Say($"Lịch hỏi lại {id} từ lần đến hạn kế tiếp", $"The schedule asks {id} again when it is due next"));
        return ExitCode.Done;
    }

    private static async Task RequireAsync(CommandContext context, Database database, string connector, CancellationToken cancellation) =>
        Require("connector", [connector], new Timetable(Definitions.Of(context).Set, await SettingsAsync(database, cancellation)).Connectors.Select(one => one.Id));

    private static async Task<int> LogAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        ScheduleReport.Log(context, await new ScheduleStore(database).LogAsync(context.Get(Limit), cancellation: cancellation));
        return ExitCode.Done;
    }

    private static async Task<ScheduleSettings> SettingsAsync(Database database, CancellationToken cancellation) =>
        ScheduleSetup.Settings(await new InventedMarker(database).ReadAsync(cancellation) ?? false);

    private static DateTimeOffset Now(CommandContext context) => context.Get(At) ?? TimeProvider.System.GetUtcNow();

    private static void Require(string kind, IEnumerable<string> names, IEnumerable<string> known)
    {
        var all = known.ToList();
        if (names.FirstOrDefault(name => !all.Contains(name)) is { } unknown)
            throw CommandFault.UnknownName(kind, unknown, all);
    }

    private static DateTimeOffset? ReadMoment(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return VietnamTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        result.AddError($"`{text}` is not a moment; write it as 2024-03-31T06:30");
        return null;
    }
}
