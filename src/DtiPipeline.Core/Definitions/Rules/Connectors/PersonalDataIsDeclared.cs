using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A stream that reads or leaves out what is called like personal data says so; else its bytes lie in the landing as they came.</summary>
public sealed class PersonalDataIsDeclared : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        where !stream.PersonalData
        from named in Named(set.Positions, stream)
        let words = PersonalWords.In(named.Name)
        where words is not null
        select Finding.In(named.At, DefinitionCodes.LooksPersonal, ("name", named.Name), ("words", words), ("stream", stream.Id));

    private static IEnumerable<(string Name, SourceSpan At)> Named(DefinitionPositions positions, StreamDefinition stream)
    {
        // How many people have a telephone is a number, their telephone numbers are text.
        foreach (var field in stream.Fields.Where(field => field.Type is FieldType.Text or FieldType.Identifier or FieldType.Date or FieldType.Moment))
            yield return (field.From, positions.Value(stream.At, "fields", field.Name, "from"));
        foreach (var path in stream.Drops)
            yield return (path, positions.Item(stream.At, path, "drops"));
        foreach (var column in stream.Table?.Ignore ?? [])
            yield return (column, positions.Item(stream.At, column, "table", "ignore"));
    }
}
