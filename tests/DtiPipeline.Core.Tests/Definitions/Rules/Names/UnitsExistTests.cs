using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Names;

public sealed class UnitsExistTests
{
    [Fact]
    public void A_scope_that_is_no_unit_is_named()
    {
        Assert.Equal(["DTI2207 \"01x\""], Valid.Change(MappingFile, "field: place, scope: \"001\"", "field: place, scope: \"01x\"").Found());
    }

    [Fact]
    public void A_crosswalk_of_units_leads_to_units()
    {
        Assert.Equal(["DTI2207 00013"], Valid.Change(PlacesFile, "xã B,00012", "xã B,00013").Found());
    }

    [Fact]
    public void A_unit_that_was_gone_on_the_day_is_named()
    {
        Assert.Equal(["DTI2208 \"001\""], Valid.Change(CasesFile, "as_of: 2024-02-01", "as_of: 2025-08-01").Found());
    }

    [Fact]
    public void A_reference_value_of_a_unit_that_was_gone_is_named()
    {
        Assert.Equal(["DTI2208 001"], Valid.Change(ReferenceValuesFile, "001,2023-12-31", "001,2025-12-31").Found());
    }

    [Fact]
    public void What_lies_outside_the_list_may_have_gone_into_a_new_unit()
    {
        Assert.Equal([], Valid.Change(LineageFile, "00012,Xã D", "99999,Xã ngoài danh mục").Found());
    }
}
