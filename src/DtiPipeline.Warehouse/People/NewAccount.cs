using System.Collections.Immutable;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>An account to be made.</summary>
/// <param name="Login">Lower case.</param>
/// <param name="Password">A salted hash.</param>
/// <param name="Stamp">Anything that no other session bears.</param>
public sealed record NewAccount(string Login, string Name, string Password, string Stamp, bool MustChange, ImmutableArray<Grant> Grants);
