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

    /// <summary>Its data element says that figures of merged units cannot be put together.</summary>
    NotMergeable,

    /// <summary>For a mean: the weight of a unit that it is merged with, or its own, is missing. A missing weight is not zero.</summary>
    NoWeight,

    /// <summary>For a mean: a weight is below zero, or all are zero.</summary>
    BadWeight,

    /// <summary>For the latest: the day of one of the figures is not known.</summary>
    NoDay,

    /// <summary>For the latest: several figures are of the last day, and differ.</summary>
    SameDay,
}
