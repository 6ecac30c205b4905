using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>A stream whose rows name no unit speaks of the scope unit alone; it cannot be expected to speak of communes.</summary>
public sealed class ExpectedUnitsAreNamed : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Mappings.SelectMany(mapping => mapping.Streams)
        where stream.Unit is { Field: null, CodeField: null } && stream.Expects != ExpectedUnits.Scope
        select Finding.In(set.Positions.Value(stream.At, "expects"), DefinitionCodes.ExpectsWithoutUnits, ("name", stream.Stream));
}
