using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>The parts that all queries over one stream have in common.</summary>
internal sealed class SharedSql(BoundStream stream, SqlText text)
{
    private const string HasNoneBelow = "not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1)";

    /// <summary>True where rows name their unit; otherwise all speak of the scope unit.</summary>
    public bool NamesUnits => stream.Mapping.Unit is not { Field: null, CodeField: null };

    /// <summary>The common table <c>counting_unit</c>: whose rows count.</summary>
    public void CountingUnits()
    {
        var (who, condition) = stream.Mapping.Expects switch
        {
            ExpectedUnits.Communes => ("the communes of the scope", $"c.depth > 0 and {HasNoneBelow}"),
            ExpectedUnits.Scope => ("the scope unit alone", "c.depth = 0"),
            ExpectedUnits.Evaluated => ("every unit of the scope", "c.depth >= 0"),
            _ => ("the scope unit and its communes", $"(c.depth = 0 or {HasNoneBelow})"),
        };
        text.Line("with counting_unit as (");
        text.Line($"  -- whose rows count: {who}");
        text.Line("  select c.descendant_id as unit_id");
        text.Line("  from unit_closure c");
        text.Line("  where c.unit_date = @unit_date and c.ancestor_id = @scope");
        text.Line($"    and {condition}");
        text.Line("),");
    }

    /// <param name="join"><c>join</c> keeps rows that count; <c>left join</c> keeps the others too, for a look at them.</param>
    public void Units(string join)
    {
        if (NamesUnits)
        {
            text.Line($"  {join} unit_match m on m.connector = @connector and m.stream = @stream and m.unit_date = @unit_date");
            text.Line($"    and m.raw_code = {Written(stream.Mapping.Unit.CodeField)} and m.raw = {Written(stream.Mapping.Unit.Field)}");
        }
        text.Line($"  {join} counting_unit u on u.unit_id = {(NamesUnits ? "m.unit_id" : "@scope")}");
    }

    public void Words(string field)
    {
        var words = stream.Words(field)!;
        text.Line($"  left join word_match w_{field} on w_{field}.crosswalk = {SqlLiteral.Text(words.Crosswalk)} and w_{field}.as_of = @as_of");
        text.Line($"    and w_{field}.context = {Written(words.Context)} and w_{field}.raw = s.{stream.Column(field)}");
    }

    /// <summary>The author's line.</summary>
    public static string Place(SourceSpan at) => $"{at.File}:{at.Line}";

    /// <summary>A raw word, blank where absent, as the tables of matches keep it.</summary>
    public string Written(string? field) => field is null ? "''" : $"coalesce(s.{stream.Column(field)}, '')";
}
