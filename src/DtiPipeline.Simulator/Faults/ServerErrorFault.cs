using DtiPipeline.Simulator.Serving;

namespace DtiPipeline.Simulator.Faults;

/// <summary><c>500</c>: the source answers, but with an internal error, however often it is asked.</summary>
internal sealed class ServerErrorFault : Fault
{
    public override string Vi => "trả lời lỗi 500, hỏi bao nhiêu lần cũng vậy";

    public override string En => "answers with an internal error, however often it is asked";

    public override Answer Change(Answer answer, Occasion occasion) => Answer.Error(500, "internal_error", "Lỗi hệ thống, vui lòng thử lại sau");
}
