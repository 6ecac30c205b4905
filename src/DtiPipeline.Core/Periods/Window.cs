namespace DtiPipeline.Core.Periods;

/// <summary>A stretch of days, both ends included, as official documents count.</summary>
public readonly record struct Window(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>True when the others, put together, leave no day of this one out.</summary>
    public bool IsCoveredBy(IEnumerable<Window> others)
    {
        var next = From;
        foreach (var window in others.OrderBy(window => window.From))
            if (window.From <= next && window.To >= next)
                next = window.To.AddDays(1);
        return next > To;
    }

    /// <summary>The window as far as it is known on a day. Null before it begins.</summary>
    public Window? CutAt(DateOnly asOf) => asOf < From ? null : new Window(From, asOf < To ? asOf : To);
}
