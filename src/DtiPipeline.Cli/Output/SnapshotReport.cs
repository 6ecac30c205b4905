using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Cli.Output;

/// <summary>A stored snapshot with everything in it: scorecards, and the values they were made from.</summary>
public sealed record SnapshotReport
{
    /// <summary>More units than this are listed in one ranking first; fewer are shown one by one at once.</summary>
    private const int FewUnits = 3;

    public required SnapshotRecord Snapshot { get; init; }

    /// <summary>True when the warehouse is for figures made up for demonstration; real and invented ones never share one.</summary>
    public required bool IsInvented { get; init; }

    public required ImmutableArray<SnapshotUnit> Units { get; init; }

    /// <summary>The values of all units, of those too that only stand behind the sums of others.</summary>
    public required ImmutableArray<SnapshotValue> Values { get; init; }

    public required SnapshotNames Names { get; init; }

    /// <summary>Every indicator of every unit, without sub-indicators.</summary>
    public IReadOnlyList<SnapshotScore> Scores => field ??= [.. Units.SelectMany(unit => unit.Scores)];

    public static async Task<SnapshotReport> ReadAsync(CommandContext context, Database database, SnapshotRecord snapshot, CancellationToken cancellation)
    {
        var store = new SnapshotStore(database);
        var names = new SnapshotNames(DefinitionLoader.Load(context.DefinitionsIfAny).Set);
        var reader = new SnapshotReader(names);
        var content = await store.ContentAsync(snapshot.Id, cancellation) ?? "{}";
        return new SnapshotReport
        {
            Snapshot = snapshot,
            IsInvented = await new InventedMarker(database).ReadAsync(cancellation) ?? false,
            Units = [.. (await store.ScorecardsAsync(snapshot.Id, cancellation)).Select(reader.Unit)],
            Values = [.. SnapshotReader.Values(content)],
            Names = names,
        };
    }

    public object ToJson() => SnapshotJson.Of(this);

    /// <summary>Totals and pillars per unit; with --verbose every indicator.</summary>
    public async Task PrintAsync(CommandContext context)
    {
        var language = context.Language;
        if (IsInvented)
            await context.Out.WriteLineAsync(NightReport.InventedNotice + Environment.NewLine);
        await context.Out.WriteLineAsync(language.Say(
            $"Bản chụp {Snapshot.Id}: {Snapshot.Assessment}, đợt {Snapshot.Round}, số liệu đến {LocalText.Date(Snapshot.CutDate, language)}",
            $"Snapshot {Snapshot.Id}: {Snapshot.Assessment}, round {Snapshot.Round}, data until {LocalText.Date(Snapshot.CutDate, language)}"));
        await context.Out.WriteLineAsync(language.Say("Nội dung   ", "Content   ") + Snapshot.ContentHash);
        await context.Out.WriteLineAsync(language.Say("Bằng chứng ", "Evidence  ") + Snapshot.EvidenceHash);
        await context.Out.WriteLineAsync();
        if (Units.Length > FewUnits)
            PrintRanking(context);
        if (Units.Length > FewUnits && !context.Verbose)
            return;
        foreach (var unit in Units)
            await PrintAsync(context, unit);
    }

    private void PrintRanking(CommandContext context)
    {
        var language = context.Language;
        var table = new TextTable(
            language.Say(">Hạng", ">Rank"), language.Say("Mã", "Code"), language.Say("Đơn vị", "Unit"), language.Say(">Điểm", ">Points"), language.Say(">Tối đa", ">Maximum"),
            language.Say(">Để xếp hạng", ">Comparable"));
        foreach (var unit in Units)
            table.Row(
                unit.Card.Rank?.ToString(CultureInfo.InvariantCulture), unit.Unit, unit.Name, LocalText.Fixed(unit.Card.Published, language), LocalText.Number(unit.Card.MaxPoints, language),
                unit.Card.Comparable is { } comparable ? LocalText.Fixed(comparable, language) : "");
        table.Print(context.Out);
    }

    private static async Task PrintAsync(CommandContext context, SnapshotUnit unit)
    {
        var language = context.Language;
        await context.Out.WriteLineAsync($"{unit.Name} ({unit.Unit}): {LocalText.Fixed(unit.Card.Published, language)} / {LocalText.Number(unit.Card.MaxPoints, language)}");
        var table = new TextTable(
            language.Say("Mã", "Code"), context.Verbose ? language.Say("Chỉ số", "Indicator") : language.Say("Chỉ số chính", "Pillar"),
            language.Say(">Điểm", ">Points"), language.Say(">Tối đa", ">Maximum"), "");
        foreach (var pillar in unit.Pillars)
        {
            table.Row(pillar.Code, pillar.Name, LocalText.Fixed(pillar.Points, language), LocalText.Number(pillar.Max, language), "");
            if (context.Verbose)
                foreach (var score in unit.Scores.Where(score => score.Pillar == pillar.Code))
                    table.Row(score.Indicator, score.Name, LocalText.Fixed(score.Points, language), LocalText.Number(score.Max, language), StatusOf(score, language));
        }
        table.Print(context.Out);
    }

    private static string StatusOf(SnapshotScore score, Language language) =>
        score.Status == IndicatorScore.ScoredWord ? string.Join(", ", score.Flags)
        : ValueStates.Words.TryGet(score.Status, out var state) ? StateText.Of(state, language)
        : score.Status;
}
