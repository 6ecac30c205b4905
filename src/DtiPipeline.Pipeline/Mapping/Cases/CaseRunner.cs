using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Collecting;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Pipeline.Mapping.Cases;

/// <summary>
/// Runs the cases that ship with the mappings, in an empty warehouse of their own and by the same code that a night uses. Every case is a source of
/// its own there, so that none sees another's rows.
/// </summary>
public sealed class CaseRunner(DefinitionSet definitions, Database database)
{
    public async Task<ImmutableArray<CaseResult>> RunAsync(CancellationToken cancellation)
    {
        var leases = new LeaseStore(database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, ProcessHolder.Current, TimeSpan.FromMinutes(10), cancellation: cancellation);
        var begun = await new RunStore(database).BeginAsync(lease, new RunStart { Kind = "cases", AsOf = DateOnly.MaxValue, Program = "cases" }, cancellation);
        await new UnitStore(database).SaveAsync(begun.Token, definitions.Units, cancellation);
        var matcher = new UnitMatcher(definitions.Units);
        var results = ImmutableArray.CreateBuilder<CaseResult>();
        foreach (var cases in definitions.Cases)
            foreach (var one in cases.Cases)
                results.Add(await RunAsync(begun.Token, matcher, cases.Connector, one, results.Count + 1, cancellation));
        await leases.ReleaseAsync(lease, cancellation);
        return results.ToImmutable();
    }

    private async Task<CaseResult> RunAsync(RunToken token, UnitMatcher matcher, string connectorId, MappingCase one, int number, CancellationToken cancellation)
    {
        var connector = definitions.Connector(connectorId);
        var stream = connector.Streams.Single(stream => stream.Id == one.Stream);
        var mapping = definitions.Mappings.Single(mapping => mapping.Connector == connectorId).Streams.Single(mapping => mapping.Stream == one.Stream)
            .For(one.Expect.Select(expected => expected.Element));
        var window = new Window(one.From, one.To);
        var cut = window.CutAt(one.AsOf) ?? window;
        var run = new RunContext(definitions, database, token, new RunRequest { AsOf = one.AsOf }, new SilentObserver()) { Who = "", Command = "cases" };

        var apart = connector with { Id = $"{connectorId}-case-{number}" };
        var load = await StageAsync(run, new PlannedStream(apart, stream, cut), mapping, one, cancellation);
        var planned = Round(one, cut);
        var units = new UnitStore(database);
        await units.SaveClosureAsync(token, definitions.Units, cut.To, cancellation);
        var ids = new UnitIds(await units.AtAsync(cut.To, cancellation));
        var words = new SeenWords(run);
        var mapper = new StreamMapper(run, new UnitWords(run, matcher, words), new MeaningWords(run, words), new KeptAnswers(run), new CarriedCounts(run), definitions.Elements.ToImmutableDictionary(element => element.Code), new NamedCounts());
        var values = (await mapper.MapAsync(new MappedStream(apart, stream, mapping, load), planned, ids, cancellation))
            .ToDictionary(candidate => (candidate.Value.Unit, candidate.Value.Element), candidate => candidate.Value);
        return new CaseResult(connectorId, one, [.. one.Expect.Select(expected => Compare(expected, values)).OfType<CaseDifference>()]);
    }

    private static async Task<CompleteLoad> StageAsync(RunContext run, PlannedStream planned, StreamMapping mapping, MappingCase one, CancellationToken cancellation)
    {
        var (connector, stream) = (planned.Connector.Id, planned.Stream);
        var staging = new StagingStore(run.Database);
        var table = await staging.EnsureTableAsync(run.Token, connector, stream, cancellation);
        var payload = await new PayloadStore(run.Database).RegisterAsync(run.Token, connector, stream.Id,
            [new PayloadReceipt { Sha256 = "", Name = one.Name, Request = "", ReceivedAt = DateTimeOffset.UnixEpoch, Size = 0, AsOf = planned.Window.To }], cancellation);
        var coverage = new DeliveryCoverage(stream, mapping.Unit);
        await using var load = await staging.BeginLoadAsync(run.Token, table, new LoadStart(payload), cancellation);
        var outcomes = CaseRows.Of(one, stream, mapping.Unit, planned.Window.To).ToList();
        foreach (var outcome in outcomes)
            coverage.Add(outcome, planned.Window.To);
        await load.WriteAsync([.. outcomes.OfType<AcceptedRow>()], payload[0]);
        await load.RejectAsync([.. outcomes.OfType<RejectedRow>()], payload[0]);
        await load.CompleteAsync(LoadScope.All, coverage.Records(stream.Files is null ? planned.Window : null));
        return (await staging.LastCompleteAsync(connector, stream.Id, cancellation))!;
    }

    private static PlannedRound Round(MappingCase one, Window cut)
    {
        var round = new Round("case", one.Name, one.From, one.To, one.From, one.To, [], one.At);
        var assessment = new Assessment { Id = "cases", Set = "", Title = one.Name, Units = [.. one.Expect.Select(expected => expected.Unit).Distinct()], UnitDate = cut.To, Rounds = [round], At = one.At };
        return new PlannedRound(assessment, round, cut);
    }

    private static CaseDifference? Compare(ExpectedValue expected, Dictionary<(string, string), DataValue> values)
    {
        var wanted = Text(expected.Value, expected.State ?? (expected.Value is null ? "?" : ""), expected.Partial);
        if (!values.TryGetValue((expected.Unit, expected.Element), out var value))
            return new CaseDifference(expected.Unit, expected.Element, wanted, "nothing", expected.At);
        var state = value.State.IsPresent() && expected.State is null ? "" : value.State.Word();
        var partial = expected.Partial is null || value.Partial is null ? null : new NumberValue(value.Partial.Value).Canonical;
        var actual = Text(value.Value?.Canonical, state, partial);
        return actual == wanted ? null : new CaseDifference(expected.Unit, expected.Element, wanted, actual, expected.At);
    }

    private static string Text(string? value, string state, string? partial) =>
        string.Join(' ', new[] { value, state, partial is null ? null : $"({partial})" }.Where(part => !string.IsNullOrEmpty(part)));
}
