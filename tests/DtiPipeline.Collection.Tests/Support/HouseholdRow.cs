namespace DtiPipeline.Collection.Tests.Support;

/// <summary>A commune of <see cref="HouseholdBook"/>.</summary>
internal sealed class HouseholdRow(string name, int households, int phones, double money)
{
    public string Name { get; } = name;

    public int Households { get; set; } = households;

    public int Phones { get; set; } = phones;

    public double Money { get; set; } = money;
}
