using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>Decides what a run does from the definitions and the day alone. Pure.</summary>
public static class RunPlanner
{
    public static RunPlan Plan(DefinitionSet definitions, RunRequest request)
    {
        var findings = new List<Finding>();
        var rounds = Rounds(definitions, request, findings);
        var streams = Streams(definitions, request, rounds, findings);
        return new RunPlan(request, streams, request.CollectOnly ? [] : rounds, [.. findings]);
    }

    private static ImmutableArray<PlannedRound> Rounds(DefinitionSet definitions, RunRequest request, List<Finding> findings)
    {
        var wanted = definitions.Assessments.Where(assessment => request.Assessments.IsEmpty || request.Assessments.Contains(assessment.Id)).ToList();
        foreach (var refused in wanted.Where(assessment => assessment.Invented && !request.AllowInvented))
            findings.Add(Finding.In(refused.At, PipelineCodes.InventedRefused, ("name", refused.Id)));
        var planned = wanted
            .Where(assessment => !assessment.Invented || request.AllowInvented)
            .SelectMany(assessment => assessment.Rounds
                .Where(round => round.IsOpen(request.AsOf) && (request.Rounds.IsEmpty || request.Rounds.Contains(RoundTimes.SubjectOf(assessment.Id, round.Id))))
                .Select(round => (assessment, round, cut: new Window(round.From, round.To).CutAt(request.AsOf))))
            .Where(candidate => candidate.cut is not null)
            .Select(candidate => new PlannedRound(candidate.assessment, candidate.round, candidate.cut!.Value))
            .ToImmutableArray();
        if (planned.IsEmpty && !request.CollectOnly && findings.Count == 0)
            findings.Add(Finding.Of(PipelineCodes.NoOpenRound, ("day", request.AsOf.ToString("yyyy-MM-dd", null))));
        return planned;
    }

    private static ImmutableArray<PlannedStream> Streams(
        DefinitionSet definitions, RunRequest request, ImmutableArray<PlannedRound> rounds, List<Finding> findings)
    {
        if (request.ScoreOnly)
            return [];
        var window = request.Window ?? (rounds.IsEmpty
            ? new Window(new DateOnly(request.AsOf.Year, 1, 1), request.AsOf)
            : new Window(rounds.Min(round => round.Cut.From), rounds.Max(round => round.Cut.To)));
        if (rounds.IsEmpty && !request.CollectOnly)
            return [];
        var assessments = rounds.Select(round => round.Assessment).Distinct().ToList();
        var planned = ImmutableArray.CreateBuilder<PlannedStream>();
        foreach (var connector in definitions.Connectors.Where(connector => request.Connectors.IsEmpty || request.Connectors.Contains(connector.Id)))
            if (connector.Invented && !request.AllowInvented)
                findings.Add(Finding.In(connector.At, PipelineCodes.InventedRefused, ("name", connector.Id)));
            else
                planned.AddRange(connector.Streams.Where(stream => !request.Backfill || BackfillPlanner.HasDays(stream)).Where(stream => rounds.IsEmpty || request.Backfill || definitions.ConcernsAny(connector.Id, stream.Id, assessments))
                    .Select(stream => new PlannedStream(connector, stream, WithLookBack(stream, window), IsGiven: request.Window is not null)
                    {
                        Expected = Expected(definitions, connector, stream, rounds),
                    }));
        return planned.ToImmutable();
    }

    private static ImmutableArray<ExpectedPeriod> Expected(
        DefinitionSet definitions, ConnectorDefinition connector, StreamDefinition stream, ImmutableArray<PlannedRound> rounds) =>
    [
        .. from mapping in definitions.Mappings
           where mapping.Connector == connector.Id
           from mapped in mapping.Streams
           where mapped.Stream == stream.Id
           from round in rounds
           where mapped.Concerns(round.Assessment, definitions)
           select ExpectedPeriods.Of(mapped.Take, round.Cut),
    ];

    private static Window WithLookBack(StreamDefinition stream, Window window) =>
        stream.Request?.Window is { } request ? window with { From = window.From.AddDays(-(int)request.LookBack.TotalDays) } : window;
}
