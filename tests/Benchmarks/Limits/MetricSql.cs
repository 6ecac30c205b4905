using System.Collections.Immutable;

namespace DtiPipeline.Benchmarks.Limits;

/// <summary>The counts of the benchmark's mapping, as somebody would write them by hand over one table: one scan, one group a unit.</summary>
internal static class MetricSql
{
    /// <summary>Data element and expression; what the two databases write differently stands in braces.</summary>
    private static readonly ImmutableArray<(string Element, string Sql)> All =
    [
        ("total", "count(*)"),
        ("online", "count(*) filter (where channel = 'online')"),
        ("full", "count(*) filter (where service_level = 'full')"),
        ("full.online", "count(*) filter (where service_level = 'full' and channel = 'online')"),
        ("procedures", "count(distinct procedure_code)"),
        ("procedures.full", "count(distinct procedure_code) filter (where service_level = 'full')"),
        ("procedures.full.online", "count(distinct procedure_code) filter (where service_level = 'full' and channel = 'online')"),
        ("completed", "count(*) filter (where status = 'completed')"),
        ("completed.on-time", "count(*) filter (where status = 'completed' and {day of completed_at} <= due_at)"),
        ("overdue", "count(*) filter (where completed_at is null and due_at < '2024-12-31')"),
        ("digitized", "count(*) filter (where digitized)"),
        ("fees", "coalesce(sum(fee_amount), 0)"),
        ("fees.online", "coalesce(sum(fee_amount) filter (where fee_paid_online), 0)"),
        ("rated", "count(satisfaction)"),
        ("satisfied", "count(*) filter (where satisfaction >= 4)"),
    ];

    /// <summary>Fills <c>metric_value</c> from <c>dossier_staging</c>.</summary>
    /// <param name="dayOfCompletion">The day of the moment <c>completed_at</c>.</param>
    public static string Insert(string dayOfCompletion)
    {
        var columns = All.Select((metric, place) => $"{metric.Sql.Replace("{day of completed_at}", dayOfCompletion, StringComparison.Ordinal)} as m{place}");
        var rows = All.Select((metric, place) => $"select unit, 'bench.{metric.Element}', m{place} from a");
        return $"with a as materialized (select unit, {string.Join(", ", columns)} from dossier_staging group by unit)\ninsert into metric_value {string.Join(" union all ", rows)};";
    }
}
