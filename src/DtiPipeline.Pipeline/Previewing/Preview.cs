using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.Copies;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>
/// Tries an edit of the definitions on a copy of the warehouse: the ordinary night, offline, once by the definitions that hold and once by the edited
/// ones, and compares. So the preview is what applying the edit comes to, by the same code, whatever was edited: a crosswalk, a mapping, a rule, or a
/// layout, for which landed bytes are read again. The warehouse itself is only read, but for one thing: where landed bytes had to be opened, that is
/// written into their log, like every reading.
/// </summary>
public sealed class Preview(NightRunParts parts)
{
    /// <exception cref="Warehouse.Connections.WarehouseFault">The warehouse cannot be read; or bytes were opened while another run holds the warehouse, so that it could not be written down.</exception>
    public async Task<PreviewResult> RunAsync(DefinitionSet edited, PreviewRequest request, IRunObserver observer, CancellationToken cancellation)
    {
        await using var copy = await WarehouseCopy.OfAsync(parts.Database, cancellation);
        var landing = new PreviewLanding(parts.Landing);
        var trial = parts with { Database = copy.Database, Landing = landing };
        var invented = await new InventedMarker(copy.Database).ReadAsync(cancellation) ?? false;
        var closed = await ClosedAsync(request, cancellation);
        var before = await TryAsync(trial, parts.Definitions, request, closed, invented, observer, cancellation);
        var after = await TryAsync(trial, edited, request, closed, invented, observer, cancellation);
        if (landing.Opened.Count > 0)
            await LogAsync(landing.Opened, request, invented, cancellation);
        return PreviewComparison.Of(before, after, request.AsOf, await SignaturesAsync(before, cancellation));
    }

    /// <summary>Those of the warehouse itself, for the rounds that were tried.</summary>
    private async Task<IReadOnlyCollection<SignatureRecord>> SignaturesAsync(Trial tried, CancellationToken cancellation)
    {
        var signatures = new List<SignatureRecord>();
        foreach (var (assessment, round) in tried.Rounds.Keys)
            signatures.AddRange(await new SignatureStore(parts.Database).OfRoundAsync(Scope.Everywhere, assessment, round, cancellation));
        return signatures;
    }

    /// <summary>Rounds that have a result and take no more: what an edit would do to them can only be proposed.</summary>
    private async Task<ImmutableHashSet<(string Assessment, string Round)>> ClosedAsync(PreviewRequest request, CancellationToken cancellation)
    {
        var known = (await new SnapshotStore(parts.Database).ListAsync(request.Assessment, int.MaxValue, cancellation)).Select(snapshot => (snapshot.Assessment, snapshot.Round)).ToHashSet();
        return
        [
            .. from assessment in parts.Definitions.Assessments
               from round in assessment.Rounds
               where known.Contains((assessment.Id, round.Id)) && !round.IsOpen(request.AsOf)
               select (assessment.Id, round.Id),
        ];
    }

    private static async Task<Trial> TryAsync(
        NightRunParts trial, DefinitionSet definitions, PreviewRequest request, ImmutableHashSet<(string Assessment, string Round)> closed, bool invented, IRunObserver observer,
        CancellationToken cancellation)
    {
        var parts = trial with { Definitions = definitions };
        var tried = ImmutableDictionary.CreateBuilder<(string, string), TriedRound>();
        var findings = new List<Finding>();
        foreach (var (day, wanted) in Days(definitions, request, closed))
        {
            var plan = RunPlanner.Plan(definitions, new RunRequest { AsOf = day, Assessments = wanted, Replay = true, AllowInvented = invented });
            var summary = await new NightRun(parts).RunAsync("preview", plan, observer, cancellation);
            findings.AddRange(summary.Findings);
            foreach (var result in summary.Assessments.Where(result => day == request.AsOf || closed.Contains((result.Planned.Assessment.Id, result.Planned.Round.Id))))
                tried[(result.Planned.Assessment.Id, result.Planned.Round.Id)] = await ReadAsync(parts, result, cancellation);
        }
        var assessments = tried.Values.Select(round => round.Assessment).Distinct().ToList();
        var words = (await new WordSurvey(parts.Database, definitions).ReadAsync(assessments, cancellation)).SelectMany(stream => stream.Words);
        return new Trial(tried.ToImmutable(), [.. words], await new DoubledWordsFinder(parts.Database, definitions).FindAsync(assessments, cancellation), [.. findings.Distinct()]);
    }

    /// <summary>A round that is closed is counted as on its last open day.</summary>
    private static IEnumerable<(DateOnly Day, ImmutableArray<string> Assessments)> Days(
        DefinitionSet definitions, PreviewRequest request, ImmutableHashSet<(string Assessment, string Round)> closed)
    {
        yield return (request.AsOf, request.Assessment is { } only ? [only] : []);
        var last = from assessment in definitions.Assessments
                   from round in assessment.Rounds
                   where closed.Contains((assessment.Id, round.Id))
                   group assessment.Id by round.CutOff;
        foreach (var day in last.OrderBy(day => day.Key))
            yield return (day.Key, [.. day.Distinct()]);
    }

    private static async Task<TriedRound> ReadAsync(NightRunParts parts, AssessmentResult result, CancellationToken cancellation)
    {
        var (assessment, round) = (result.Planned.Assessment, result.Planned.Round);
        var values = await new DataValueStore(parts.Database).ListAsync(
            new DataValueFilter { Assessment = assessment.Id, Round = round.Id, UnitDate = assessment.UnitDate }, cancellation);
        var snapshots = new SnapshotStore(parts.Database);
        var kept = await snapshots.FindAsync(result.Snapshot, cancellation) ?? throw new InvalidOperationException("the run kept no snapshot");
        var hashes = (await snapshots.ScorecardsAsync(kept.Id, cancellation)).ToImmutableDictionary(card => card.UnitId, card => card.ContentHash);
        return new TriedRound(assessment, round, result.Set, values, result.Scorecards, result.Snapshot, hashes);
    }

    private Task<int> LogAsync(IReadOnlyCollection<string> opened, PreviewRequest request, bool invented, CancellationToken cancellation) => LeasedRun.RunAsync(
        parts, new RunStart { Kind = "preview", AsOf = request.AsOf, Invented = invented, Program = parts.Program },
        async (token, stop) =>
        {
            foreach (var some in opened.Chunk(200))
                foreach (var stream in (await new DeletionStore(parts.Database).HoldersAsync(some, stop)).SelectMany(holders => holders).GroupBy(holder => (holder.Connector, holder.Stream)))
                    await new AccessStore(parts.Database).AddAsync(token, parts.Who, "preview, stage", stream.Key.Connector, stream.Key.Stream, stream.Select(holder => holder.Sha256), stop);
            return (opened.Count, false);
        },
        cancellation);
}
