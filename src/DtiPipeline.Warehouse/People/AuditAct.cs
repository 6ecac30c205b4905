namespace DtiPipeline.Warehouse.People;

/// <summary>Something that somebody does and that stays on record.</summary>
/// <param name="Who">Login, or the operating system's user where nobody has signed in.</param>
/// <param name="Action">What is done: <c>account.created</c>.</param>
/// <param name="Subject">To what: <c>account/huyen</c>.</param>
/// <param name="Detail">What else is to be known; never a password, never a citizen's data.</param>
public sealed record AuditAct(string Who, string Action, string Subject, IReadOnlyDictionary<string, string>? Detail = null);
