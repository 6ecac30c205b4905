using System.Collections.Immutable;

namespace DtiPipeline.Core.People;

/// <summary>Somebody who has signed in, with what they may do and where.</summary>
/// <param name="Login">The name they sign in with, lower case.</param>
/// <param name="Name">The name others know them by.</param>
public sealed record Person(string Login, string Name, ImmutableArray<Grant> Grants)
{
    /// <summary>True when some grant gives the right, wherever.</summary>
    public bool May(Right right) => Grants.Any(grant => grant.Role.Has(right));

    /// <summary>Where the person has a right, whatever the agency.</summary>
    public Scope ScopeOf(Right right)
    {
        var units = Grants.Where(grant => grant.Role.Has(right)).Select(grant => grant.Unit).Distinct().ToList();
        return units.Contains(null) ? Scope.Everywhere : new Scope(false, [.. units.OfType<string>().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Where the person holds one of some roles for units as a whole.</summary>
    public Scope ScopeOf(IReadOnlyCollection<Role> roles)
    {
        var units = Grants.Where(grant => grant.Agency is null && roles.Contains(grant.Role)).Select(grant => grant.Unit).Distinct().ToList();
        return units.Contains(null) ? Scope.Everywhere : new Scope(false, [.. units.OfType<string>().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Agencies for whose indicators the person has a right in a unit; null: all indicators, empty: none.</summary>
    /// <param name="above">Identities of the unit and of all units above it.</param>
    public ImmutableArray<string>? AgenciesOf(Right right, IReadOnlyCollection<string> above)
    {
        var agencies = Grants.Where(grant => grant.Role.Has(right) && (grant.Unit is null || above.Contains(grant.Unit))).Select(grant => grant.Agency).ToList();
        return agencies.Contains(null) ? null : [.. agencies.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Roles that the person holds for a unit as a whole; a role that is kept to one agency's indicators is none of them.</summary>
    /// <param name="above">Identities of the unit and of all units above it.</param>
    public ImmutableArray<Role> RolesOf(IReadOnlyCollection<string> above) =>
        [.. Grants.Where(grant => grant.Agency is null && (grant.Unit is null || above.Contains(grant.Unit))).Select(grant => grant.Role).Distinct().Order()];
}
