using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Where a connector speaks of its own fields – key, date, totals, contexts – they exist.</summary>
public sealed class StreamFieldsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        set.Connectors.SelectMany(connector => connector.Streams).SelectMany(stream => Fields(set, stream).Concat(Contexts(set, stream)));

    private static IEnumerable<Finding> Fields(DefinitionSet set, StreamDefinition stream)
    {
        var known = stream.Fields.Select(field => field.Name).ToList();
        var named = stream.Key.Select(name => (Name: name, At: set.Positions.Item(stream.At, name, "key")));
        if (stream.Date is { } date)
            named = named.Append((date, set.Positions.Value(stream.At, "date")));
        if (stream.Table?.Totals is { } totals)
            named = named.Append((totals.Field, set.Positions.Value(stream.At, "table", "totals", "field")))
                .Concat(totals.Control.Select(name => (Name: name, At: set.Positions.Item(stream.At, name, "table", "totals", "control"))));
        return named
            .Where(use => use.Name.Length > 0 && !known.Contains(use.Name))
            .Select(use => Lookups.Unknown(use.At, DefinitionCodes.UnknownStreamField, use.Name, known, ("stream", stream.Id), ("expected", string.Join(", ", known))));
    }

    private static IEnumerable<Finding> Contexts(DefinitionSet set, StreamDefinition stream)
    {
        var known = stream.Table?.Carry.Select(carry => "@" + carry.Key).ToList() ?? [];
        return stream.Fields
            .Where(field => field.From.StartsWith('@') && !known.Contains(field.From))
            .Select(field => Lookups.Unknown(set.Positions.Value(field.At, "from"), DefinitionCodes.UnknownCarry, field.From, known));
    }
}
