using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A field of the key is required: a record without it could be neither recognised nor replaced.</summary>
public sealed class KeysAreRequired : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        from name in stream.Key
        let field = stream.Fields.FirstOrDefault(field => field.Name == name)
        where field is { Required: false }
        select Finding.In(set.Positions.Item(stream.At, name, "key"), DefinitionCodes.OptionalKey, ("name", name), ("field", field.At.ToString()));
}
