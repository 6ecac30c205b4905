using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Refused rows of one cause and stream.</summary>
/// <param name="Message">The cause, as the example says it.</param>
/// <param name="Place">Where the example stands.</param>
/// <param name="Raw">Its text as it came; null where the stream holds personal data.</param>
public sealed record RefusedGroup(RejectGroup Group, string Message, string? Remedy, string Place, string? Raw);
