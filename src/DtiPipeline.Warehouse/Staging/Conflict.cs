using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// A row whose key came before in the same delivery with other content. It is neither written nor counted: which of the two is right is not for staging to
/// say, so the caller rejects it.
/// </summary>
/// <param name="Payload">Id of the payload it was read from.</param>
/// <param name="First">The row that came before.</param>
public sealed record Conflict(AcceptedRow Row, long Payload, RowPlace First);
