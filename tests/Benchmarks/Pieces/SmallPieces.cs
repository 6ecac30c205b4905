using BenchmarkDotNet.Attributes;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Scoring;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.TestKit;

namespace DtiPipeline.Benchmarks.Pieces;

/// <summary>What a night does for every row, every name and every unit; by themselves, so that a change of a nanosecond is seen.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class SmallPieces
{
    private const string Name = "  xã Quảng  Thành (huyện Quảng Điền) ";
    private static readonly DateOnly Day = new(2024, 12, 31);

    private readonly RowHash _hash = new();
    private readonly StagedValue[] _row = [.. new[] { "000.00.16.H57-241231-0001", "H57.16", "Xã Quảng Thành", "2.000815" }.Select(StagedValue.Of), StagedValue.Of(17), StagedValue.Absent, StagedValue.Of(20241231)];
    private DefinitionSet _definitions = null!;
    private IndicatorSet _set = null!;
    private UnitValues _unit = null!;
    private Scorecard _card = null!;
    private UnitMatcher _matcher = null!;
    private RuleSubject _subject = null!;
    private ValidationRule[] _rules = [];

    [GlobalSetup]
    public void Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        _definitions = ScoringWorkspace.DefineAsync(folder.FullName, units: 150).GetAwaiter().GetResult();
        folder.Delete(recursive: true);
        _set = _definitions.Set(_definitions.Assessment(BenchWorkspace.Assessment).Set);
        _unit = Figures(_definitions.Assessment(BenchWorkspace.Assessment).Units[0], _set);
        _card = Scorer.Score(_set, [_unit], [], Day)[0];
        _matcher = new UnitMatcher(_definitions.Units);
        var shipped = DefinitionLoader.Load(Workspace.At(Repository.Root).ReadDefinitions()).Set!;
        var longest = shipped.Sets.MaxBy(set => set.Indicators.Count())!;
        _subject = new RuleSubject(longest, Figures("256", longest), shipped.Element);
        _rules = [.. shipped.Rules];
    }

    [Benchmark(Description = "hash of a row of seven values")]
    public UInt128 HashOfRow() => _hash.Of(_row);

    [Benchmark(Description = "a number as offices write it, 1.234.567,5")]
    public decimal? Number() => NumberText.Read("1.234.567,5", ",", ".");

    [Benchmark(Description = "a unit by its written name, on a known day")]
    public UnitMatch UnitByName() => _matcher.Match(Name, null, "46", Day, null);

    [Benchmark(Description = "all checks before signing on a unit of the longest set")]
    public int Checks() => RuleCheck.Run(_rules, _subject).Length;

    [Benchmark(Description = "scores of a unit, 76 indicators")]
    public Scorecard Score() => Scorer.Score(_set, [_unit], [], Day)[0];

    [Benchmark(Description = "canonical text and hash of a unit's card, 76 indicators")]
    public string CanonicalCard() => SnapshotBuilder.CardOf(_definitions, _definitions.Assessment(BenchWorkspace.Assessment), _card, _unit).ContentHash;

    private static UnitValues Figures(string unit, IndicatorSet set)
    {
        var chance = new Mixer(20241231);
        return new UnitValues(unit, ValuesForm.ElementsOf(set).ToDictionary(element => element, element => new DataValue(unit, element, new NumberValue(1 + chance.Below(999)), ValueState.Reported)));
    }
}
