namespace DtiPipeline.Core.Periods;

/// <summary>A stretch of days, both ends included, as official documents count.</summary>
public readonly record struct Window(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The window as far as it is known on a day. Null before it begins.</summary>
    public Window? CutAt(DateOnly asOf) => asOf < From ? null : new Window(From, asOf < To ? asOf : To);
}
