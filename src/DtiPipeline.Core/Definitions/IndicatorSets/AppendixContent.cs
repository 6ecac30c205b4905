namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>What fills a column of a document's table.</summary>
public enum AppendixContent
{
    /// <summary>The code of the line: <c>6.4</c>.</summary>
    Number,

    /// <summary>The place of the line in its pillar, where a document counts anew in each: <c>4</c>.</summary>
    NumberInPillar,

    /// <summary>The name as printed.</summary>
    Name,

    MaxPoints,

    /// <summary>How the points are found.</summary>
    Method,

    Guidance,

    Condition,

    /// <summary>What papers the document asks for.</summary>
    EvidenceAsked,

    Lead,

    Support,

    When,

    /// <summary>An x where the line counts for departments.</summary>
    ForDepartments,

    /// <summary>An x where the line counts for districts.</summary>
    ForDistricts,

    /// <summary>An x where the line counts for communes.</summary>
    ForCommunes,

    /// <summary>The unit's figures, letter by letter.</summary>
    Values,

    /// <summary>The unit's points.</summary>
    Points,

    /// <summary>How they came about, as a sentence.</summary>
    Sentence,

    /// <summary>Papers and links that people added.</summary>
    Evidence,

    /// <summary>How far people are with the line.</summary>
    Status,
}
