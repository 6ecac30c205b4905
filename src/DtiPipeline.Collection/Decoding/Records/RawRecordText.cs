using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Records;

/// <summary>
/// The text of a refused record that is kept: a JSON object of the declared fields only, so nothing the stream drops can be in it. Identifiers
/// are hashed. Where a stream holds personal data, a value that did not fit its field shows only its shape, since a shifted column may have put
/// a name there.
/// </summary>
internal sealed class RawRecordText(StreamDefinition stream, IIdentifierHasher hasher)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Of(RawValue[] raw, IReadOnlyCollection<int> failed) => Write(writer =>
    {
        for (var index = 0; index < stream.Fields.Length; index++)
            if (!raw[index].IsBlank)
                writer.WriteString(stream.Fields[index].From, failed.Contains(index) ? Shown(stream.Fields[index], raw[index]) : Kept(stream.Fields[index], raw[index]));
    });

    public string Of(StagedValue[] values) => Write(writer =>
    {
        for (var index = 0; index < stream.Fields.Length; index++)
            if (!values[index].IsAbsent)
                writer.WriteString(stream.Fields[index].From, values[index].Text ?? values[index].Number.ToString(CultureInfo.InvariantCulture));
    });

    /// <summary>A value that was refused, as far as it may be shown.</summary>
    public string Shown(FieldDefinition field, in RawValue raw)
    {
        if (field.Type == FieldType.Identifier)
            return Kept(field, raw);
        return stream.PersonalData ? PersonalText.Shape(raw.Text) : raw.Text;
    }

    private string Kept(FieldDefinition field, in RawValue raw) =>
        field.Type == FieldType.Identifier && raw.Kind != RawKind.Structure ? hasher.Hash(raw.Text) : raw.Text;

    private static string Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
