using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Days of staging against days of a round.</summary>
internal static class WindowSql
{
    /// <summary>True where the field's day lies in the round's window, both ends included.</summary>
    public static string Of(BoundStream stream, string field)
    {
        var day = Day($"s.{stream.Column(field)}", stream.Field(field).Type);
        return $"({day} >= @from and {day} <= @cut)";
    }

    /// <summary>True where the field's day came into the window when its last day moved.</summary>
    public static string Between(BoundStream stream, string field)
    {
        var day = Day($"s.{stream.Column(field)}", stream.Field(field).Type);
        return $"({day} > @low_cut and {day} <= @high_cut)";
    }

    /// <summary>The day of a date or a moment.</summary>
    public static string Day(string column, FieldType type) => type == FieldType.Moment ? $"substr({column}, 1, 10)" : column;
}
