using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Tests.OrgUnits;

public sealed class UnitOwnersTests
{
    private static readonly UnitOwners Owners = new(RealUnits.Register);

    [Theory]
    [InlineData("259", 1)] // huyện, then thị xã Quế Võ
    [InlineData("19777", 1)] // Vĩ Dạ, corrected to Vỹ Dạ
    [InlineData("20095", 1)] // A Roằng, corrected to A Roàng
    [InlineData("03268", 1)] // Mường Mùn, larger since 2025
    [InlineData("24", 2)] // Bắc Giang, then Bắc Ninh
    [InlineData("474", 2)] // the city of Huế, then one half of it
    [InlineData("03260", 2)] // Rạng Đông, then Pú Nhung
    [InlineData("03253", 2)] // the town, then a commune made of three
    [InlineData("09184", 2)] // Ninh Xá, then Tiền Ninh Vệ
    public void A_code_had_so_many_owners(string code, int owners)
    {
        Assert.Equal(owners, RealUnits.Register.Ever(code).Select(Owners.Of).Distinct().Count());
    }
}
