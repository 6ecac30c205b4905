namespace DtiPipeline.Warehouse.People;

/// <summary>What a walk along the chain of the record came to.</summary>
/// <param name="Broken">The first entry that does not follow from the one before it; with an id of 0 where the last entries are gone. Null: all follow.</param>
/// <param name="Last">Number of the last entry that was found right.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record AuditWalk(AuditEntry? Broken, long Last, string Hash);
