using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Which rows of earlier loads a delivery replaces: those of them that it does not have are gone.</summary>
public abstract record LoadScope
{
    private LoadScope()
    {
    }

    /// <summary>It is everything there is.</summary>
    public static LoadScope All { get; } = new Everything();

    /// <summary>It only adds and corrects.</summary>
    public static LoadScope Nothing { get; } = new OfDays([]) { Words = "nothing" };

    /// <summary>The scope in words, as the ledger keeps it: <c>received_at 2024-01-01..2024-03-31</c>.</summary>
    public string Words { get; private init; } = "all";

    /// <summary>It is everything whose date field lies in the window, both days included.</summary>
    public static LoadScope Of(string dateField, Window window) =>
        new OfWindow(dateField, window) { Words = string.Create(CultureInfo.InvariantCulture, $"{dateField} {window.From:yyyy-MM-dd}..{window.To:yyyy-MM-dd}") };

    /// <summary>It is everything as of these days.</summary>
    public static LoadScope Of(IEnumerable<DateOnly> asOf)
    {
        var days = asOf.Distinct().Order().ToImmutableArray();
        return new OfDays(days) { Words = string.Join(' ', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Prepend("as_of")) };
    }

    /// <summary>The condition on rows <c>o</c> of the table.</summary>
    internal abstract string Condition(StagingTable table, DynamicParameters parameters);

    private sealed record Everything : LoadScope
    {
        internal override string Condition(StagingTable table, DynamicParameters parameters) => "1 = 1";
    }

    private sealed record OfWindow(string Field, Window Window) : LoadScope
    {
        internal override string Condition(StagingTable table, DynamicParameters parameters)
        {
            var column = table.Column(Field).Name;
            parameters.Add("from", Window.From);
            // A moment sorts within its day, so it is the day after that ends the window.
            parameters.Add("after", Window.To.AddDays(1));
            return $"o.{column} >= @from and o.{column} < @after";
        }
    }

    private sealed record OfDays(ImmutableArray<DateOnly> Days) : LoadScope
    {
        internal override string Condition(StagingTable table, DynamicParameters parameters)
        {
            if (Days.IsEmpty)
                return "1 = 0";
            for (var i = 0; i < Days.Length; i++)
                parameters.Add(FormattableString.Invariant($"day{i}"), Days[i]);
            return $"o.as_of in ({string.Join(", ", Enumerable.Range(0, Days.Length).Select(i => FormattableString.Invariant($"@day{i}")))})";
        }
    }
}
