using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One condition of a mapping as SQL tests. A test on an absent field is unknown, and a row counts only where all are true.</summary>
internal static class ConditionSql
{
    public static ImmutableArray<string> Tests(Condition condition, BoundStream stream, StagedColumns columns)
    {
        var field = stream.Field(condition.Field);
        var tests = ImmutableArray.CreateBuilder<string>();
        if (!condition.OneOf.IsEmpty)
            tests.Add(Among(field, Constants(condition.OneOf, field, stream), isIn: true, stream, columns));
        if (!condition.Not.IsEmpty)
            tests.Add(Among(field, Constants(condition.Not, field, stream), isIn: false, stream, columns));
        // Presence is a matter of what the source wrote, whether or not the word has a meaning.
        if (condition.Present is { } present)
            tests.Add(columns.Test($"s.{stream.Column(field.Name)} is {(present ? "not " : "")}null"));
        tests.AddRange(condition.Comparisons.Select(comparison => columns.Test(Compare(comparison, field, stream))));
        return tests.ToImmutable();
    }

    /// <summary>True where the outcome depends on the meaning of the field's word.</summary>
    public static bool AsksForMeaning(Condition condition, BoundStream stream) =>
        stream.Words(condition.Field) is not null && (!condition.OneOf.IsEmpty || !condition.Not.IsEmpty);

    private static string Among(FieldDefinition field, ImmutableArray<string> constants, bool isIn, BoundStream stream, StagedColumns columns)
    {
        var among = constants.Length == 1 ? $"{(isIn ? "=" : "<>")} {constants[0]}" : $"{(isIn ? "in" : "not in")} ({string.Join(", ", constants)})";
        return stream.Words(field.Name) is null ? columns.Test($"s.{stream.Column(field.Name)} {among}") : columns.Meaning(field.Name, among);
    }

    private static ImmutableArray<string> Constants(ImmutableArray<string> written, FieldDefinition field, BoundStream stream) =>
        [.. written.Select(text => stream.Words(field.Name) is null ? SqlLiteral.Of(field, text) : SqlLiteral.Text(text))];

    private static string Compare(Comparison comparison, FieldDefinition field, BoundStream stream)
    {
        var left = $"s.{stream.Column(field.Name)}";
        if (!comparison.WithField)
            return $"{(IsDay(comparison.Operand) ? WindowSql.Day(left, field.Type) : left)} {comparison.Operator} {SqlLiteral.Of(field, comparison.Operand)}";
        var other = stream.Field(comparison.Operand);
        var right = $"s.{stream.Column(other.Name)}";
        // A moment against a date: by day. Two decimals of different scale: brought to the finer one.
        return field.Type == other.Type
            ? $"{Scaled(left, field, other)} {comparison.Operator} {Scaled(right, other, field)}"
            : $"{Scaled(WindowSql.Day(left, field.Type), field, other)} {comparison.Operator} {Scaled(WindowSql.Day(right, other.Type), other, field)}";
    }

    private static bool IsDay(string text) => Forms.Date.Parse(text, out _);

    private static string Scaled(string column, FieldDefinition field, FieldDefinition against) =>
        field.Scale < against.Scale ? $"{column} * 1{new string('0', against.Scale - field.Scale)}" : column;
}
