using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Pipeline.Scoring;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Units;

namespace DtiPipeline.Benchmarks.Scoring;

/// <summary>The part of a night behind the mapping, without one: values made up, scored, made a snapshot, stored.</summary>
internal sealed class ScoringNight(DefinitionSet definitions, BenchDatabase bench)
{
    public const string Round = "2024";
    private readonly Database _database = Database.Open(bench.Target);
    private UnitIds _ids = new([]);

    public Assessment Assessment { get; } = definitions.Assessment(BenchWorkspace.Assessment);

    /// <summary>Units and names that stand before the first snapshot.</summary>
    public async Task PrepareAsync()
    {
        await WarehouseSetup.RunAsync(bench);
        await InRunAsync(async token =>
        {
            var units = new UnitStore(_database);
            await units.SaveAsync(token, definitions.Units);
            _ids = new UnitIds(await units.AtAsync(Assessment.UnitDate));
            return await new StarStore(_database).SaveAsync(token, definitions);
        });
    }

    /// <summary>Figures for every unit and element of the set.</summary>
    /// <param name="night">On each night other units' figures are other than the night before.</param>
    /// <param name="changing">Of how many units one has moved on by each night.</param>
    public ImmutableArray<UnitValues> Values(int night = 0, int changing = 1)
    {
        var elements = ValuesForm.ElementsOf(definitions.Set(Assessment.Set)).ToList();
        return [.. Assessment.Units.Select((unit, place) => ValuesOf(unit, elements, (ulong)place + ((ulong)((night + place) / changing) * 1_000_003UL)))];
    }

    public IReadOnlyList<Scorecard> Score(ImmutableArray<UnitValues> values) =>
        Ranking.Rank(Scorer.Score(definitions.Set(Assessment.Set), values, definitions.ReferenceValues, Assessment.UnitDate));

    public Snapshot Build(ImmutableArray<UnitValues> values, IReadOnlyList<Scorecard> cards) => SnapshotBuilder.Build(new SnapshotSource
    {
        Definitions = definitions, Assessment = Assessment, Round = Round, CutDate = Assessment.UnitDate, Units = [.. values], Scorecards = [.. cards], Payloads = [],
    });

    public SnapshotToSave ToSave(Snapshot snapshot, ImmutableArray<UnitValues> values)
    {
        var byUnit = values.ToDictionary(unit => unit.Unit);
        return new SnapshotToSave
        {
            Assessment = snapshot.Assessment, Round = snapshot.Round, IndicatorSet = Assessment.Set, CutDate = snapshot.CutDate, ContentHash = snapshot.ContentHash,
            EvidenceHash = snapshot.EvidenceHash, Content = snapshot.Content,
            Scorecards = [.. snapshot.Cards.Select(card => ScorecardRows.Of(card, byUnit[card.Card.Unit], _ids.Of(card.Card.Unit)))],
        };
    }

    public Task<SnapshotSaved> SaveAsync(SnapshotToSave snapshot) => InRunAsync(token => new SnapshotStore(_database).SaveAsync(token, snapshot));

    public long IdOf(string unit) => _ids.Of(unit);

    public Database Database => _database;

    private async Task<T> InRunAsync<T>(Func<RunToken, Task<T>> work)
    {
        var leases = new LeaseStore(_database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, "benchmark", TimeSpan.FromHours(1));
        var runs = new RunStore(_database);
        var token = (await runs.BeginAsync(lease, new RunStart { Kind = "benchmark", AsOf = BenchWorkspace.AsOf, Invented = true, Program = "benchmark" })).Token;
        var result = await work(token);
        await runs.EndAsync(token, RunStatus.Done);
        await leases.ReleaseAsync(lease);
        return result;
    }

    private static UnitValues ValuesOf(string unit, List<string> elements, ulong seed)
    {
        var chance = new Mixer(seed);
        var values = new Dictionary<string, DataValue>(elements.Count);
        foreach (var element in elements)
            values[element] = new DataValue(unit, element, new NumberValue(element.EndsWith('a') ? chance.Below(900) : 900 + chance.Below(100)), ValueState.Reported);
        return new UnitValues(unit, values);
    }
}
