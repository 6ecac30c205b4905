using System.Collections.Immutable;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// The working sheet of one indicator: reads letters and remembers what is absent, refused or worth a look, then closes into a trace.
/// A letter that cannot be used (absent, below zero, of another kind) counts as nothing here and sets <see cref="Absence"/>: a method reads
/// all the letters it needs first and asks for the absence afterwards, so that the strongest one is named.
/// </summary>
internal ref struct ScoreSheet(string method, in ScoringInput input)
{
    /// <summary>Above the budget of the whole country in đồng; keeps every product of a rule inside <c>decimal</c>.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    private readonly ScoringInput _input = input;
    private ImmutableArray<ScoreFlag> _flags = [];

    public readonly decimal Max => _input.Max;

    public ValueState? Absence { get; private set; }

    public TraceMeasure? Measure { get; set; }

    public TracePeers? Peers { get; set; }

    /// <summary>What stands above the line of the measure.</summary>
    public readonly decimal Above => Measure?.Above ?? 0m;

    /// <summary>What stands below it.</summary>
    public readonly decimal Below => Measure?.Below ?? 1m;

    public void Flag(ScoreFlagKind kind, string? letter = null) => _flags = _flags.Add(new ScoreFlag(kind, letter));

    /// <summary>The letters' figures, added.</summary>
    public decimal Sum(ImmutableArray<string> letters)
    {
        var sum = 0m;
        foreach (var letter in letters)
            sum += Figure(letter);
        return sum;
    }

    private decimal Figure(string letter)
    {
        if (Find(letter) is not { } value)
            return 0m;
        if (value is not NumberValue { Number: var number })
            return Refuse<decimal>(ScoreFlagKind.WrongKind, letter);
        if (number < 0m)
            return Refuse<decimal>(ScoreFlagKind.Negative, letter);
        return number > Largest ? Refuse<decimal>(ScoreFlagKind.TooLarge, letter) : number;
    }

    /// <summary>A yes-or-no letter; null when it cannot be used.</summary>
    public bool? Answer(string letter) => Find(letter) switch
    {
        null => null,
        BooleanValue answer => answer.IsTrue,
        _ => Refuse<bool?>(ScoreFlagKind.WrongKind, letter),
    };

    /// <summary>The option key a letter chose; yes and no are the keys <c>true</c> and <c>false</c>.</summary>
    public string? Key(string letter) => Find(letter) switch
    {
        null => null,
        ChoiceValue choice => choice.Key,
        BooleanValue answer => answer.Canonical,
        _ => Refuse<string?>(ScoreFlagKind.WrongKind, letter),
    };

    public DateOnly? Day(string letter) => Find(letter) switch
    {
        null => null,
        DateValue date => date.Day,
        _ => Refuse<DateOnly?>(ScoreFlagKind.WrongKind, letter),
    };

    public T? Refuse<T>(ScoreFlagKind kind, string letter)
    {
        Flag(kind, letter);
        Miss(ValueState.Rejected);
        return default;
    }

    public void Miss(ValueState absence) => Absence = Absence is { } known && known < absence ? known : absence;

    /// <summary>Closes the sheet without a score.</summary>
    public readonly Trace Unscored(ValueState? absence = null) => Close(TraceBranch.None, [], 0m, null, absence ?? Absence);

    /// <summary>Closes the sheet with one product.</summary>
    /// <param name="mayExceed">True: more than the maximum stays so.</param>
    public readonly Trace Scored(Award award, bool mayExceed = false) => Scored(award.Branch, [award.Term], mayExceed);

    /// <summary>Closes the sheet with a sum of products.</summary>
    public readonly Trace Scored(TraceBranch branch, ImmutableArray<TraceTerm> terms, bool mayExceed = false)
    {
        var points = 0m;
        foreach (var term in terms)
            points += term.Points;
        var isCut = points > Max && !mayExceed;
        return Close(branch, terms, isCut ? Max : points, isCut ? points : null, null);
    }

    private readonly Trace Close(TraceBranch branch, ImmutableArray<TraceTerm> terms, decimal points, decimal? uncapped, ValueState? absence) => new()
    {
        Method = method,
        Max = Max,
        Letters = _input.Letters,
        Measure = Measure,
        Peers = Peers,
        Branch = branch,
        Terms = terms,
        Uncapped = uncapped,
        Points = points,
        Absence = absence,
        Flags = _flags,
    };

    private Value? Find(string letter)
    {
        foreach (var candidate in _input.Letters)
            if (candidate.Letter == letter)
            {
                if (candidate.Value is null)
                    Miss(candidate.State);
                return candidate.Value;
            }
        // A rule that names a letter the indicator lacks is refused when definitions are checked; unchecked, nobody reported it.
        Miss(ValueState.NotReported);
        return null;
    }
}
