using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>What a stream drops or ignores is not at the same time one of its fields.</summary>
public sealed class NothingIsWantedAndDropped : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        let ignored = stream.Table?.Ignore.Select(column => (Name: column, At: set.Positions.Item(stream.At, column, "table", "ignore"))) ?? []
        from dropped in stream.Drops.Select(path => (Name: path, At: set.Positions.Item(stream.At, path, "drops"))).Concat(ignored)
        let field = stream.Fields.FirstOrDefault(field => field.From == dropped.Name)
        where field is not null
        select Finding.In(dropped.At, DefinitionCodes.WantedAndDropped, ("name", dropped.Name), ("field", field.Name));
}
