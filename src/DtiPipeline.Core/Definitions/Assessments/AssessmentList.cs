using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Assessments;

/// <summary>All of <c>mappings/assessments.yaml</c>.</summary>
public sealed record AssessmentList(ImmutableArray<Assessment> Assessments)
{
    public static AssessmentList Read(ValueReader value) => value.Map(map => new AssessmentList(
        [.. map.Required("assessments", v => v.Entries(Assessment.Read)).Select(assessment => assessment.Value with { Id = assessment.Key })]));
}
