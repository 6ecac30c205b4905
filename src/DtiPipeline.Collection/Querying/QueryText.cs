using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Collection.Querying;

/// <summary>The statement that is sent around a stream's query. Pure.</summary>
/// <param name="Statement">A <c>copy … to stdout</c> as CSV.</param>
/// <param name="Prefix">Length of what stands before the query.</param>
internal sealed record QueryText(string Statement, int Prefix)
{
    /// <summary>Rows that stand for a page where only the first ones are wanted.</summary>
    private const int RowsAPage = 1000;

    /// <param name="pages">To be content with; <see cref="int.MaxValue"/>: all there is.</param>
    public static QueryText Of(QueryDefinition query, int pages)
    {
        var isWhole = pages == int.MaxValue;
        var before = isWhole ? "copy (" : "copy (select * from (";
        // On a line of its own: the query may end in a comment.
        var after = isWhole ? "\n)" : string.Create(CultureInfo.InvariantCulture, $"\n) as probed limit {(long)pages * RowsAPage})");
        return new QueryText($"{before}{query.Sql}{after} to stdout (format csv, header, encoding 'UTF8')", before.Length);
    }
}
