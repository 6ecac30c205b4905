using System.Collections.Immutable;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>The columns of a generated dossier, in the order of every form it is written in.</summary>
internal static class DossierColumns
{
    public const int Id = 0;
    public const int Unit = 1;
    public const int Status = 5;
    public const int ReceivedAt = 6;
    public const int DueAt = 7;
    public const int CompletedAt = 8;
    public const int Fee = 9;
    public const int FeePaidOnline = 10;
    public const int Satisfaction = 11;
    public const int Digitized = 12;
    public const int UpdatedAt = 13;

    public static readonly ImmutableArray<string> Names =
    [
        "dossier_id", "unit", "procedure_code", "service_level", "channel", "status", "received_at", "due_at", "completed_at", "fee_amount", "fee_paid_online",
        "satisfaction", "digitized", "updated_at",
    ];

    /// <summary>Columns that are numbers where the form knows numbers.</summary>
    public static bool IsNumber(int column) => column is Fee or Satisfaction;

    /// <summary>Columns that are yes or no where the form knows that.</summary>
    public static bool IsFlag(int column) => column is FeePaidOnline or Digitized;

    /// <summary>Columns that are a day or a moment where the form knows these.</summary>
    public static bool IsTime(int column) => column is ReceivedAt or DueAt or CompletedAt or UpdatedAt;
}
