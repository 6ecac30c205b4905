using DtiPipeline.Warehouse.Units;
using static DtiPipeline.Warehouse.Tests.Units.TestUnits;

namespace DtiPipeline.Warehouse.Tests.Units;

public class UnitIdentitiesTests
{
    [Fact]
    public void A_province_that_stays_is_one_unit() => Assert.Equal("11@", Identity("11", Merger));

    [Fact]
    public void A_change_of_name_and_type_is_one_unit() => Assert.Equal("46@", Identity("46", Merger));

    [Fact]
    public void A_unit_formed_from_several_is_another_although_it_carries_the_code_of_one()
    {
        Assert.Equal("03253@", Identity("03253", YearEnd));
        Assert.Equal("03253@2025-07-01", Identity("03253", Merger));
    }

    [Fact]
    public void A_unit_that_took_in_a_neighbour_goes_on()
    {
        Assert.Equal("09313@", Identity("09313", YearEnd));
        Assert.Equal("09316@", Identity("09316", new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void A_unit_that_was_given_a_new_number_goes_on_under_it()
    {
        Assert.Equal("07618@2020-01-01", Identity("07618", new DateOnly(2020, 2, 1)));
        Assert.Equal("07618@2020-01-01", Identity("07630", YearEnd));
        Assert.Equal("07630@", Identity("07630", new DateOnly(2019, 12, 31)));
    }

    [Fact]
    public void Every_version_has_an_identity() => Assert.Equal(Register.Versions.Length, UnitIdentities.Of(Register).Count);

    private static string Identity(string code, DateOnly day) => UnitIdentities.Of(Register)[Register.Find(code, day)!];
}
