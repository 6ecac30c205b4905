namespace DtiPipeline.Warehouse.People;

/// <summary>How far the chain of the record was found whole, and when.</summary>
/// <param name="Number">The last entry's number; 0 of an empty record.</param>
/// <param name="Hash">Its hash; empty of an empty record.</param>
public sealed record AuditMark(long Number, string Hash, DateTimeOffset At);
