using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>
/// What a stream asks a source's database. The days asked for are settings of the transaction, never part of the text:
/// <c>current_setting('dti.from')::date</c>, <c>dti.to</c> (both inclusive) and <c>dti.as_of</c>, the run's own day.
/// </summary>
/// <param name="Sql">One <c>select</c>, <c>with … select</c> or <c>values</c>, sent as it stands.</param>
/// <param name="MayBeEmpty">True where no row at all is a possible answer; elsewhere it is a failure of the source and changes nothing.</param>
/// <param name="SqlAt">Where the text begins.</param>
public sealed record QueryDefinition(string Sql, bool MayBeEmpty, SourceSpan SqlAt)
{
    public static QueryDefinition Read(ValueReader value) => value.Map(map =>
    {
        var (sql, at) = map.Required("sql", v => (v.Text(), v.TextAt));
        return new QueryDefinition(sql, map.Flag("may_be_empty"), at);
    });

    /// <summary>The place of a character of the text in its file. Exact where the text is a block (<c>sql: |</c>) or stands in one line.</summary>
    /// <param name="offset">From 0.</param>
    public SourceSpan PlaceOf(int offset)
    {
        var before = Sql.AsSpan(0, Math.Clamp(offset, 0, Sql.Length));
        var lines = before.Count('\n');
        return SqlAt with { Line = SqlAt.Line + lines, Column = SqlAt.Column + before.Length - (before.LastIndexOf('\n') + 1), Length = WordAt(before.Length) };
    }

    private int WordAt(int offset)
    {
        var length = 0;
        while (offset + length < Sql.Length && (char.IsLetterOrDigit(Sql[offset + length]) || Sql[offset + length] is '_' or '.'))
            length++;
        return Math.Max(1, length);
    }
}
