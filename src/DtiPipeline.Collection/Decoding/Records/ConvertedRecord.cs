using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Decoding.Records;

/// <summary>A record after conversion.</summary>
/// <param name="Values">One per field; absent where the field failed.</param>
/// <param name="Failed">Fields that could not be read; null when all could.</param>
internal readonly record struct ConvertedRecord(RowOutcome Outcome, StagedValue[] Values, IReadOnlyCollection<int>? Failed);
