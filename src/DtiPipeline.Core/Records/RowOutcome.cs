namespace DtiPipeline.Core.Records;

/// <summary>What became of one row of a payload. Every row received has exactly one outcome: received = accepted + rejected + dropped.</summary>
public abstract record RowOutcome(RecordPosition Position);
