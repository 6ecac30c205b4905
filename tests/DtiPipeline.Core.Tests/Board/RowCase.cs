using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Board;

/// <summary>One line of <c>Cases/rows.txt</c>, whose head says how it is written.</summary>
public sealed record RowCase(string Place, string Known, string Outcome)
{
    public static readonly Round Quarter = new(
        "2024-q1", "Quý I/2024", new(2024, 1, 1), new(2024, 3, 31), new(2024, 1, 1), new(2024, 4, 15), [new Deadline("agency", new(2024, 4, 5))], new SourceSpan("", 1, 1, 1));

    private readonly ImmutableDictionary<string, string> _known = Known.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(token => token.Split('=', 2)).ToImmutableDictionary(token => token[0].Split('@')[0], token => token.Length > 1 ? token[1] : "");

    public static IEnumerable<RowCase> ReadAll([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Cases", "rows.txt"))
            .Select((line, at) => (line, at)).Where(line => line.line.Contains(" => ", StringComparison.Ordinal))
            .Select(line => new RowCase($"rows.txt:{line.at + 1}", line.line.Split(" => ")[0].Trim(), line.line.Split(" => ")[1].Trim()));

    public override string ToString() => $"{Place} {Known}";

    public string Run()
    {
        var today = Day(_known["day"]);
        var rules = new RowRules(Quarter, today);
        var facts = Facts(today);
        var (arrived, verified) = (rules.Arrived(facts), rules.Checked(facts));
        var complete = rules.Complete(Counts(), 2, [arrived, verified], (_known.GetValueOrDefault("troubled") ?? "").Split(',').ToHashSet());
        return string.Join(" | ", new[] { arrived, verified, complete }.Select(cell => $"{cell.State} {cell.Trouble?.Kind}".Trim()));
    }

    private StreamFacts Facts(DateOnly today)
    {
        var at = new DateTimeOffset(2024, 3, 9, 20, 0, 0, TimeSpan.Zero);
        var outcome = _known.GetValueOrDefault("tried");
        var mentioned = Known.Split(' ').FirstOrDefault(token => token.StartsWith("tried@", StringComparison.Ordinal));
        return new StreamFacts("tax/vat")
        {
            Outcome = outcome switch { null => null, "arrived" => CollectOutcome.Arrived, "nothing" => CollectOutcome.NothingThere, _ => CollectOutcome.Failed },
            TriedAt = outcome is null ? null : at,
            TriedFor = outcome is null ? null : mentioned is null ? today.AddDays(-1) : Day(mentioned[6..16]),
            TriedIn = outcome is null ? null : 7,
            ArrivedAt = _known.ContainsKey("came") ? at.AddDays(-1) : null,
            ArrivedIn = _known.ContainsKey("came") ? 6 : null,
            Fault = _known.TryGetValue("fault", out var fault) ? Finding.Of(fault) : null,
            Doubts = _known.TryGetValue("doubt", out var doubt) ? [Finding.Of(doubt)] : [],
            RefusedRows = _known.TryGetValue("refused", out var rows) ? long.Parse(rows, CultureInfo.InvariantCulture) : 0,
            Refusal = _known.ContainsKey("refused") ? Finding.Of(DecodingCodes.NotANumber) : null,
        };
    }

    private ImmutableArray<ElementCounts> Counts() => _known["values"] == "none" ? [] :
    [
        .. _known["values"].Split(';').Select(element => element.Split(':')).Select(element => new ElementCounts(element[0], element[1] == "-"
            ? ImmutableSortedDictionary<ValueState, long>.Empty
            : element[1].Split(',').Select(state => state.Split('*')).ToImmutableSortedDictionary(state => StateOf(state[0]), state => long.Parse(state[1], CultureInfo.InvariantCulture)))),
    ];

    private static ValueState StateOf(string word) => ValueStates.Words.TryGet(word, out var state) ? state : throw new InvalidOperationException(word);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
