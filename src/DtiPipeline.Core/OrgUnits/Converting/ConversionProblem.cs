namespace DtiPipeline.Core.OrgUnits.Converting;

/// <summary>Why a figure is put on no unit of the other day.</summary>
public enum ConversionProblem
{
    /// <summary>The unit was no unit on the day the figures are of.</summary>
    NoUnit,

    /// <summary>It ended and nothing took its place, as districts did.</summary>
    Ended,

    /// <summary>It went to several units, and nobody knows which part of the figure went where.</summary>
    Split,

    /// <summary>What became of it is inferred, and nobody has confirmed it.</summary>
    Unconfirmed,

    /// <summary>The unit that it went into was made of others too, one of which has no figure or cannot be told.</summary>
    Incomplete,

    /// <summary>Its data element says that figures of merged units cannot be put together, or weights or days to do so are missing.</summary>
    NotMergeable,
}
