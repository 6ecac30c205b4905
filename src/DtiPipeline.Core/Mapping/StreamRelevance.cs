using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping;

/// <summary>Which streams can say anything about an assessment: those whose report is of an evaluated unit, of one above it or of one below it.</summary>
public static class StreamRelevance
{
    public static bool Concerns(this StreamMapping stream, Assessment assessment, DefinitionSet definitions) => assessment.Units.Any(unit =>
        definitions.Units.IsWithin(unit, stream.Unit.Scope, assessment.UnitDate) || definitions.Units.IsWithin(stream.Unit.Scope, unit, assessment.UnitDate));

    /// <summary>True when a stream concerns one of some assessments, or nobody says what it is for.</summary>
    public static bool ConcernsAny(this DefinitionSet definitions, string connector, string stream, IEnumerable<Assessment> assessments)
    {
        var mapped = definitions.Mappings.Where(mapping => mapping.Connector == connector)
            .SelectMany(mapping => mapping.Streams).FirstOrDefault(mapping => mapping.Stream == stream);
        return mapped is null || assessments.Any(assessment => mapped.Concerns(assessment, definitions));
    }
}
