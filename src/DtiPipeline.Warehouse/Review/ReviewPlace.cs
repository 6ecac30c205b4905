namespace DtiPipeline.Warehouse.Review;

/// <summary>A unit in a round: what decisions and questions are about.</summary>
/// <param name="Unit">The unit's code at <paramref name="UnitDate"/>, for the record of deeds.</param>
public sealed record ReviewPlace(string Assessment, string Round, long UnitId, string Unit, DateOnly UnitDate)
{
    /// <summary>The name of the unit's round in the record of deeds.</summary>
    public string UnitSubject => $"unit/{Assessment}/{Round}/{Unit}";

    /// <summary>The name of an indicator's appraisal in the record of deeds.</summary>
    public string AppraisalOf(string indicator) => $"appraisal/{Assessment}/{Round}/{Unit}/{indicator}";

    /// <summary>The name of a value in the record of deeds.</summary>
    public string SubjectOf(string element) => $"value/{Assessment}/{Round}/{Unit}/{element}";
}
