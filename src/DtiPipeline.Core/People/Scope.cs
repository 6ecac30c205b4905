using System.Collections.Immutable;

namespace DtiPipeline.Core.People;

/// <summary>The part of the country in which a person has a right. Stores ask for one and give nothing from outside it.</summary>
/// <param name="IsEverywhere">True: all units; <paramref name="Units"/> is then empty.</param>
/// <param name="Units">Lasting identities of units; each stands for all units below it too.</param>
public sealed record Scope(bool IsEverywhere, ImmutableArray<string> Units)
{
    public static readonly Scope Everywhere = new(true, []);

    public static readonly Scope Nowhere = new(false, []);

    public bool IsNowhere => !IsEverywhere && Units.IsEmpty;
}
