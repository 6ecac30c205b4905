namespace DtiPipeline.Core.Mapping.Words;

/// <summary>How far a raw word has come: what the program made of it, and whether a person answers for that.</summary>
public enum WordState
{
    /// <summary>Nobody knows what it means, or several meanings fit: its rows wait.</summary>
    Unmapped,

    /// <summary>A rule matched it, or a crosswalk row that nobody put his name to: its rows count.</summary>
    AutoMatched,

    /// <summary>A person's crosswalk row gives the meaning.</summary>
    Matched,

    /// <summary>A rule took it for nothing at all (a total, an office of several units), or a row says so without a name: its rows wait until a person confirms.</summary>
    AutoNone,

    /// <summary>A person confirmed that it means nothing: its rows are left out, and nothing is incomplete.</summary>
    ConfirmedNone,
}
