namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>What there is to reach next.</summary>
public enum LevelKind
{
    /// <summary>Simply more points than now: one more item, one more dossier.</summary>
    More,

    /// <summary>All points, where the rule names no figure for them but the whole.</summary>
    Full,

    /// <summary>The printed target, from which on all points are given.</summary>
    Target,

    /// <summary>The least that counts.</summary>
    Floor,

    /// <summary>How many of something there must be before the indicator counts at all.</summary>
    Minimum,

    /// <summary>A step of a scale.</summary>
    Band,

    /// <summary>A better option.</summary>
    Option,

    /// <summary>One more of several things that are scored each on its own.</summary>
    Part,

    /// <summary>That the thing is there at all.</summary>
    Done,

    /// <summary>A day.</summary>
    InTime,

    /// <summary>The best figure of the group, or of the outside reference.</summary>
    Best,
}
